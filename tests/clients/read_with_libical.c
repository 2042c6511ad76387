/* Prints a line of tab-separated texts for each event of a feed, as libical reads it: read-with-libical FEED.
   A feed that libical finds fault with is told on the error output and ends with status 1. */

#include <libical/ical.h>
#include <stdio.h>
#include <string.h>
#include <time.h>

static const char *in_utc(struct icaltimetype time, char *text, size_t size)
{
    time_t moment = icaltime_as_timet_with_zone(time, icaltime_get_timezone(time));
    strftime(text, size, "%Y-%m-%dT%H:%M:%SZ", gmtime(&moment));
    return text;
}

static void print_event(icalcomponent *event)
{
    struct icaltimetype start = icalcomponent_get_dtstart(event);
    struct icaltimetype end = icalcomponent_get_dtend(event);
    char starts_at[32], ends_at[32];
    printf("%s\t%s\t%s\t%s\t%s\t%s\t%d\n",
           icalcomponent_get_uid(event),
           in_utc(start, starts_at, sizeof starts_at),
           in_utc(end, ends_at, sizeof ends_at),
           icaltime_get_tzid(start),
           icalcomponent_get_summary(event),
           icalenum_status_to_string(icalcomponent_get_status(event)),
           icalcomponent_get_sequence(event));
}

static void print_faults(icalcomponent *component)
{
    icalproperty *fault = icalcomponent_get_first_property(component, ICAL_XLICERROR_PROPERTY);
    for (; fault; fault = icalcomponent_get_next_property(component, ICAL_XLICERROR_PROPERTY))
        fprintf(stderr, "%s\n", icalproperty_get_xlicerror(fault));
    icalcomponent *part = icalcomponent_get_first_component(component, ICAL_ANY_COMPONENT);
    for (; part; part = icalcomponent_get_next_component(component, ICAL_ANY_COMPONENT))
        print_faults(part);
}

static char *read_line(char *line, size_t size, void *file)
{
    return fgets(line, (int)size, file);
}

int main(int count, char **arguments)
{
    FILE *file = count == 2 ? fopen(arguments[1], "r") : NULL;
    if (!file)
        return 2;
    icalparser *parser = icalparser_new();
    icalparser_set_gen_data(parser, file);
    icalcomponent *calendar = icalparser_parse(parser, read_line);
    if (!calendar)
        return 2;
    icalcomponent *event = icalcomponent_get_first_component(calendar, ICAL_VEVENT_COMPONENT);
    for (; event; event = icalcomponent_get_next_component(calendar, ICAL_VEVENT_COMPONENT))
        print_event(event);
    int is_valid = icalrestriction_check(calendar);
    print_faults(calendar);
    return is_valid && icalcomponent_count_errors(calendar) == 0 ? 0 : 1;
}
