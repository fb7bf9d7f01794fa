/**
 * Waits until something that VS Code does in its own time is there.
 * @param look returns what was waited for, or undefined while it is not there yet
 * @param what names it in the message
 * @throws {Error} where it has not come within the limit
 */
export async function eventually<T>(
  look: () => T | undefined | Promise<T | undefined>,
  what: string,
  limitMilliseconds = 60_000,
): Promise<T> {
  const deadline = Date.now() + limitMilliseconds;
  for (;;) {
    const found = await look();
    if (found !== undefined) return found;
    if (Date.now() > deadline) throw new Error(`${what} did not come within ${limitMilliseconds / 1000} seconds`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
