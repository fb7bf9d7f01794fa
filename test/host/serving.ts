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
  /** Node's arguments for the server that is to listen there. */
  readonly nodeArguments: (host: string, port: number) => readonly string[];
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

async function startOnce(options: ServingOptions): Promise<Serving> {
  const host = "127.0.0.1";
  const port = options.port ?? (await freePort(host));
  const child = start(options.node, options.nodeArguments(host, port), { stdio: ["ignore", "pipe", "pipe"] });
  const log = createWriteStream(options.logFile, { flags: "a" });
  child.stdout?.pipe(log, { end: false });
  child.stderr?.pipe(log, { end: false });
  const serving = {
    authority: `${host}:${port}`,
    async stop() {
      await stop(child);
      log.end();
    },
  };
  try {
    await waitUntilItAnswers(child, `http://${serving.authority}${options.readyPath}`);
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
