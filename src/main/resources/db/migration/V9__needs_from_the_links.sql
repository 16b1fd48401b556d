-- What needs what is read from the foreign keys now; nobody asks the views any more.
DROP VIEW desk.need;
DROP VIEW live.need;
