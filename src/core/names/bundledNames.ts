import general from "./bundled/general.yaml";
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
const FILES = [general] as readonly (readonly BundledRecord[])[];

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
