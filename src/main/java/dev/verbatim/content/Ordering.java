package dev.verbatim.content;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Marks an attribute that lists are ordered by: cursors are made of it, so it is read with every row wherever an
/// operation looks at cursors.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface Ordering {}
