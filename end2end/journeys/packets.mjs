// Packets of seeds for journeys: each takes one that no other journey has.
import { existsSync, mkdirSync, openSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { packets } from "../server.mjs";

/** The printer's file of this run's server. */
export const printed = join(dirname(fileURLToPath(import.meta.url)), "../results/packets.csv");

/** Every packet of the server, once it has made them. */
async function all() {
  for (let attempt = 0; attempt < 300 && !existsSync(printed); attempt += 1) await new Promise((resolve) => setTimeout(resolve, 100));
  return packets(printed);
}

/** The packet that journeys only look at: nobody passes it on. */
export const lookedAt = async () => (await all())[0];

/** A packet that nobody had yet. A file that can be made only once says whose it is, for workers share nothing else. */
export async function takePacket() {
  const [, ...free] = await all();
  // The codes of another run are others, so its claims are as well.
  const claims = join(dirname(printed), "claims", free[0].code);
  mkdirSync(claims, { recursive: true });
  for (const packet of free) {
    try {
      openSync(join(claims, packet.number), "wx");
      return packet;
    } catch (error) {
      if (error.code !== "EEXIST") throw error;
    }
  }
  throw new Error("every packet is taken: make more in server.mjs");
}
