import { isUtf8 } from "node:buffer";
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { formatSize } from "./fileSize";

/** A story cannot be read as text. The message says why, and what to do about it. */
export class UnreadableText extends Error {}

/** How much of a file is looked at to tell text from other data. */
const SNIFFED_BYTES = 8_192;
const UTF16_MARKS = [
  [0xff, 0xfe],
  [0xfe, 0xff],
] as const;

/**
 * The text of a file, as UTF-8 gives it: a byte order mark and the line ends stay.
 * @throws {UnreadableText} when it is larger than `maxBytes`, or not UTF-8 text
 */
export async function readTextFile(file: string, maxBytes: number): Promise<string> {
  const { size } = await stat(file);
  if (size > maxBytes) throw tooLarge(`it has ${formatSize(size)}`, maxBytes);
  return readText(createReadStream(file), maxBytes);
}

/** The same for a stream, read to its end. */
export async function readText(stream: AsyncIterable<Uint8Array>, maxBytes: number): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.length;
    if (size > maxBytes) throw tooLarge("it has more", maxBytes);
    chunks.push(chunk);
  }
  return decode(Buffer.concat(chunks));
}

function tooLarge(size: string, maxBytes: number): UnreadableText {
  return new UnreadableText(`too large: ${size}, and the limit is ${formatSize(maxBytes)}; --max-size allows more`);
}

function decode(bytes: Buffer): string {
  if (UTF16_MARKS.some(([first, second]) => bytes[0] === first && bytes[1] === second)) {
    throw new UnreadableText("it is UTF-16; save it as UTF-8");
  }
  if (bytes.subarray(0, SNIFFED_BYTES).includes(0)) throw new UnreadableText("it is not text but binary data");
  if (!isUtf8(bytes)) {
    throw new UnreadableText(`it is not UTF-8 (byte ${malformedByte(bytes)}, counted from 0); save it as UTF-8`);
  }
  return bytes.toString("utf8");
}

/** Where the first byte stands that is no part of a UTF-8 character, counted from 0. */
function malformedByte(bytes: Buffer): number {
  const replacement = Buffer.from("\uFFFD");
  const decoded = bytes.toString("utf8");
  let searched = 0;
  let offset = 0;
  for (let at = decoded.indexOf("\uFFFD"); at >= 0; at = decoded.indexOf("\uFFFD", searched)) {
    offset += Buffer.byteLength(decoded.slice(searched, at));
    const written = bytes.subarray(offset, offset + replacement.length).equals(replacement);
    if (!written) return offset;
    offset += replacement.length;
    searched = at + 1;
  }
  return offset;
}
