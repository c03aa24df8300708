/**
 * The ways to an edition's pack, each tried when the one before did not lead there: from the root that is here by
 * one `delta`; the bundle `offered` by the manifest, then a delta when it is of an earlier edition; a bundle of the
 * very root, which is `built` when asked for; a `handed` file, which came by hand and has no other way behind it.
 */
export type Way = "delta" | "offered" | "built" | "handed";

/** The way to try after one. */
export function wayAfter(way: Way, bundleOffered: boolean): Way | undefined {
  if (way === "delta") {
    return bundleOffered ? "offered" : "built";
  }
  return way === "offered" ? "built" : undefined;
}
