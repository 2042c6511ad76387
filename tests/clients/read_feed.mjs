// Prints the events of a feed as ical.js reads them: node read_feed.mjs ICAL_JS FEED.
// Moments are seconds since 1970 through the feed's own VTIMEZONE, local times as written.

import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const [library, feed] = process.argv.slice(2);
const ICAL = (await import(pathToFileURL(library))).default;
const calendar = new ICAL.Component(ICAL.parse(readFileSync(feed, "utf-8")));

for (const zone of calendar.getAllSubcomponents("vtimezone")) {
  ICAL.TimezoneService.register(zone);
}

const events = calendar.getAllSubcomponents("vevent").map((component) => {
  const event = new ICAL.Event(component);
  return {
    uid: event.uid,
    sequence: event.sequence,
    starts_at: event.startDate.toString(),
    zone: event.startDate.zone.tzid,
    moments: [event.startDate.toUnixTime(), event.endDate.toUnixTime()],
    summary: event.summary,
    status: component.getFirstPropertyValue("status"),
  };
});
console.log(JSON.stringify(events));
