import type { ChildProcess } from "node:child_process";
import { createWriteStream } from "node:fs";
import { createServer } from "node:net";
import { start, stop } from "./processes";

/** How long a server may take until it answers, on a small machine with much else to do. */
const startLimit = 90_000;

/** A server on this machine. */
export interface Serving {
  /** Host and port. */
  readonly authority: string;
  stop(): Promise<void>;
}

export interface ServingOptions {
  /** A JavaScript program and its arguments but for host and port, which are added as `--host H --port P`. */
  readonly program: readonly string[];
  /** The Node to run it with. */
  readonly node: string;
  /** What answers once the server is ready, as "/". */
  readonly readyPath: string;
  /** Gets all that the server prints. */
  readonly logFile: string;
  /** Any free port, unless given. */
  readonly port?: number;
}

/**
 * Starts a server that listens to this machine alone, and waits until it answers; a failed start is tried once more.
 * @throws {Error} where the second start fails as well
 */
export async function serve(options: ServingOptions): Promise<Serving> {
  try {
    return await startOnce(options);
  } catch (error) {
    console.log(`The server did not start: ${String(error)} Once more ...`);
    return startOnce(options);
  }
}

async function startOnce({ program, node, readyPath, logFile, port }: ServingOptions): Promise<Serving> {
  const host = "127.0.0.1";
  const authority = `${host}:${port ?? (await freePort(host))}`;
  const listening = ["--host", host, "--port", authority.slice(host.length + 1)];
  const child = start(node, [...program, ...listening], { stdio: ["ignore", "pipe", "pipe"] });
  const log = createWriteStream(logFile, { flags: "a" });
  child.stdout?.pipe(log, { end: false });
  child.stderr?.pipe(log, { end: false });
  const serving = {
    authority,
    async stop() {
      await stop(child);
      log.end();
    },
  };
  try {
    await waitUntilItAnswers(child, `http://${authority}${readyPath}`);
  } catch (error) {
    await serving.stop();
    throw error;
  }
  return serving;
}

async function waitUntilItAnswers(child: ChildProcess, address: string): Promise<void> {
  const deadline = Date.now() + startLimit;
  while (Date.now() < deadline) {
    if (child.exitCode !== null) throw new Error(`It ended with code ${child.exitCode}.`);
    const response = await fetch(address, { signal: AbortSignal.timeout(10_000) }).catch(() => undefined);
    if (response?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`It did not answer within ${startLimit / 1000} seconds.`);
}

/** A port that nobody listens on at this moment. */
function freePort(host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, host, () => {
      const address = server.address();
      server.close(() => {
        if (address !== null && typeof address === "object") resolve(address.port);
        else reject(new Error("The system gave no port."));
      });
    });
  });
}
