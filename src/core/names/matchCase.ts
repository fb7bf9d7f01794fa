/** A right form written as the wrong one was: in capitals where that was, with its first letter raised where that was. */
export function inCaseOf(right: string, written: string): string {
  if (written.length > 1 && written === written.toUpperCase() && written !== written.toLowerCase()) return right.toUpperCase();
  const startsRaised = /^\p{Lu}/u.test(written) && /^\p{Ll}/u.test(right);
  return startsRaised ? right.charAt(0).toUpperCase() + right.slice(1) : right;
}
