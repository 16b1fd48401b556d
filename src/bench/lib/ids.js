const KINDS = ['article', 'person', 'quote', 'source', 'topic', 'image', 'affiliation', 'byline', 'citation'];
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';

const hex = (number, digits) => number.toString(16).padStart(digits, '0');

/** A UUIDv7 of an instant, whose last twelve digits are the number of the thing. */
export function uuid(kind, number, millis) {
  const time = hex(millis, 12);
  return `${time.slice(0, 8)}-${time.slice(8)}-700${KINDS.indexOf(kind)}-8000-${hex(number, 12)}`;
}

/** The id as Verbatim prints it. */
export function typeId(prefix, uuid) {
  let bits = BigInt(`0x${uuid.replaceAll('-', '')}`);
  let letters = '';
  for (let i = 0; i < 26; i++) {
    letters = ALPHABET[Number(bits & 31n)] + letters;
    bits >>= 5n;
  }
  return `${prefix}_${letters}`;
}
