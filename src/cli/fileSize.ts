import { UsageError } from "./usageError";

const UNITS: Readonly<Record<string, number>> = { "": 1, K: 1_000, M: 1_000_000, G: 1_000_000_000 };
const SIZE = /^(\d+(?:\.\d+)?)\s*([KMG]?)B?$/i;

/**
 * Bytes from "500kB", "5MB", "5M" or "4096"; units count in thousands.
 * @throws {UsageError} on anything else, and on nothing
 */
export function parseSize(text: string): number {
  const match = SIZE.exec(text.trim());
  const bytes = match ? Math.floor(Number(match[1]) * (UNITS[match[2]?.toUpperCase() ?? ""] ?? 1)) : 0;
  if (bytes > 0) return bytes;
  throw new UsageError(`"${text}" is not a size. Write it as 500kB, 5MB or a number of bytes.`);
}

/** "5 MB", "1.2 MB", "12 kB", "300 bytes". */
export function formatSize(bytes: number): string {
  if (bytes < 1_000) return `${bytes} ${bytes === 1 ? "byte" : "bytes"}`;
  const [amount, unit] = bytes < 1_000_000 ? [bytes / 1_000, "kB"] : [bytes / 1_000_000, "MB"];
  return `${Number(amount.toFixed(1))} ${unit}`;
}
