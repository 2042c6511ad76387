// Prints the events that node-ical finds at an address: node read_with_node_ical.mjs NODE_ICAL ADDRESS.

import { pathToFileURL } from "node:url";

const [library, address] = process.argv.slice(2);
const ical = (await import(pathToFileURL(library))).default;
const found = Object.values(await ical.async.fromURL(address));

const inUtc = (time) => time.toISOString().replace(".000Z", "Z");
const events = found.filter((part) => part.type === "VEVENT").map((event) => ({
  uid: event.uid,
  starts_at: inUtc(event.start),
  ends_at: inUtc(event.end),
  zone: event.start.tz.replace("Etc/UTC", "UTC"),
  summary: event.summary.val ?? event.summary,
  status: event.status,
  sequence: String(event.sequence),
}));
console.log(JSON.stringify(events));
