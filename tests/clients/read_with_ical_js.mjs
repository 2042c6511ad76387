// Prints the events of a feed as ical.js reads them: node read_with_ical_js.mjs ICAL_JS FEED.
// Times are found through the VTIMEZONE of the feed.

import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const [library, feed] = process.argv.slice(2);
const ICAL = (await import(pathToFileURL(library))).default;
const calendar = new ICAL.Component(ICAL.parse(readFileSync(feed, "utf-8")));

for (const zone of calendar.getAllSubcomponents("vtimezone")) {
  ICAL.TimezoneService.register(zone);
}

const inUtc = (time) => time.toJSDate().toISOString().replace(".000Z", "Z");
const events = calendar.getAllSubcomponents("vevent").map((component) => {
  const event = new ICAL.Event(component);
  return {
    uid: event.uid,
    starts_at: inUtc(event.startDate),
    ends_at: inUtc(event.endDate),
    zone: event.startDate.zone.tzid,
    summary: event.summary,
    status: component.getFirstPropertyValue("status"),
    sequence: String(event.sequence),
  };
});
console.log(JSON.stringify(events));
