/** How a document is shown that others corrected. */
export const VIEWS = ["corrected", "issued", "redline"] as const;
export type View = (typeof VIEWS)[number];

export interface ReadRoute {
  readonly page: "read";
  readonly symbol: string;
  /** Empty for the work from its beginning. */
  readonly section: string;
  /** Absent for the reader's own. */
  readonly language?: string;
  readonly view: View;
  /** A second language to show beside it. */
  readonly beside?: string;
}

export type Route =
  | ReadRoute
  | { readonly page: "search"; readonly text: string }
  | { readonly page: "changes"; readonly symbol?: string }
  | { readonly page: "welcome" | "library" | "notes" | "settings" };

const PLAIN = ["welcome", "library", "notes", "settings"] as const;

/** What an address's fragment leads to; the library where it says nothing known. */
export function parseRoute(hash: string): Route {
  const [path = "", query = ""] = hash.replace(/^#?\/?/, "").split("?", 2);
  const steps = path.split("/").map(decode);
  const values = new URLSearchParams(query);
  switch (steps[0]) {
    case "read":
      return steps[1] ? readRoute(steps[1], steps[2] ?? "", values) : { page: "library" };
    case "search":
      return { page: "search", text: values.get("q") ?? "" };
    case "changes":
      return steps[1] ? { page: "changes", symbol: steps[1] } : { page: "changes" };
    default:
      return { page: PLAIN.find((page) => page === steps[0]) ?? "library" };
  }
}

export function formatRoute(route: Route): string {
  switch (route.page) {
    case "read":
      return formatRead(route);
    case "search":
      return route.text === "" ? "#/search" : `#/search?${new URLSearchParams({ q: route.text })}`;
    case "changes":
      return route.symbol === undefined ? "#/changes" : `#/changes/${encodeURIComponent(route.symbol)}`;
    default:
      return `#/${route.page}`;
  }
}

/** The way to a section as corrected, in a language. */
export function readHref(symbol: string, section: string, language?: string): string {
  return formatRead({
    page: "read",
    symbol,
    section,
    view: "corrected",
    ...(language === undefined ? {} : { language }),
  });
}

function readRoute(symbol: string, section: string, values: URLSearchParams): ReadRoute {
  const language = values.get("in");
  const beside = values.get("beside");
  return {
    page: "read",
    symbol,
    section,
    view: VIEWS.find((view) => view === values.get("as")) ?? "corrected",
    ...(language === null ? {} : { language }),
    ...(beside === null ? {} : { beside }),
  };
}

function formatRead(route: ReadRoute): string {
  const values = new URLSearchParams();
  if (route.language !== undefined) {
    values.set("in", route.language);
  }
  if (route.view !== "corrected") {
    values.set("as", route.view);
  }
  if (route.beside !== undefined) {
    values.set("beside", route.beside);
  }
  const query = values.size === 0 ? "" : `?${values}`;
  const section = route.section === "" ? "" : `/${encodeURIComponent(route.section)}`;
  return `#/read/${encodeURIComponent(route.symbol)}${section}${query}`;
}

/** An address that was cut or typed wrongly is taken as it stands. */
function decode(step: string): string {
  try {
    return decodeURIComponent(step);
  } catch {
    return step;
  }
}
