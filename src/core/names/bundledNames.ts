import organizationsArmedGroups from "./bundled/organizations-armed-groups.yaml";
import organizationsCompaniesAndMedia from "./bundled/organizations-companies-and-media.yaml";
import organizationsGovernment from "./bundled/organizations-government.yaml";
import organizationsInternational from "./bundled/organizations-international.yaml";
import organizationsParties from "./bundled/organizations-parties.yaml";
import organizationsSportAndLearning from "./bundled/organizations-sport-and-learning.yaml";
import peopleAfrica from "./bundled/people-africa.yaml";
import peopleCentralAsia from "./bundled/people-central-asia.yaml";
import peopleCultureAndBusiness from "./bundled/people-culture-and-business.yaml";
import peopleEastAsia from "./bundled/people-east-asia.yaml";
import peopleEurope from "./bundled/people-europe.yaml";
import peopleLatinAmerica from "./bundled/people-latin-america.yaml";
import peopleMiddleEast from "./bundled/people-middle-east.yaml";
import peopleNorthAmerica from "./bundled/people-north-america.yaml";
import peopleOceania from "./bundled/people-oceania.yaml";
import peopleRussiaAndNeighbors from "./bundled/people-russia-and-neighbors.yaml";
import peopleSouthAsia from "./bundled/people-south-asia.yaml";
import peopleSoutheastAsia from "./bundled/people-southeast-asia.yaml";
import peopleSport from "./bundled/people-sport.yaml";
import places from "./bundled/places.yaml";
import type { NameEntry, NameRole } from "./nameEntry";

/** A record as YAML gives it: a year is a number there. */
interface BundledRole extends Omit<NameRole, "from" | "until"> {
  readonly from?: string | number;
  readonly until?: string | number;
}
interface BundledRecord extends Partial<Omit<NameEntry, "name" | "kind" | "from" | "until" | "roles">> {
  readonly name: string;
  readonly kind: NameEntry["kind"];
  readonly roles?: readonly BundledRole[];
  readonly from?: string | number;
  readonly until?: string | number;
}

/** The files of the bundled list, each a list of records. Where two list one form, the earlier one's reading holds. */
const FILES = [
  organizationsArmedGroups,
  organizationsCompaniesAndMedia,
  organizationsGovernment,
  organizationsInternational,
  organizationsParties,
  organizationsSportAndLearning,
  peopleAfrica,
  peopleCentralAsia,
  peopleCultureAndBusiness,
  peopleEastAsia,
  peopleEurope,
  peopleLatinAmerica,
  peopleMiddleEast,
  peopleNorthAmerica,
  peopleOceania,
  peopleRussiaAndNeighbors,
  peopleSouthAsia,
  peopleSoutheastAsia,
  peopleSport,
  places,
] as readonly (readonly BundledRecord[])[];

/** The names that come with Copydesk. Their shape is checked by a test. */
export const BUNDLED_NAMES: readonly NameEntry[] = FILES.flat().map(readRecord);

function readRecord({ name, kind, aliases = [], variants = [], roles, from, until, ...rest }: BundledRecord): NameEntry {
  return { name, kind, aliases, variants, ...(roles && { roles: roles.map(readRole) }), ...rest, ...readPeriod({ from, until }) };
}

function readRole({ from, until, ...rest }: BundledRole): NameRole {
  return { ...rest, ...readPeriod({ from, until }) };
}

function readPeriod({ from, until }: { from: string | number | undefined; until: string | number | undefined }): { from?: string; until?: string } {
  return { ...(from !== undefined && { from: String(from) }), ...(until !== undefined && { until: String(until) }) };
}
