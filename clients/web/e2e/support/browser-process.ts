import { readdirSync, readFileSync } from "node:fs";

/** The first process of the Chromium that runs on a profile of ours. */
export function browserProcess(profile: string): number {
  const found = readdirSync("/proc").filter((name) => /^\d+$/.test(name) && isBrowser(name, profile));
  if (found.length !== 1) {
    throw new Error(`${found.length} browsers run on ${profile}`);
  }
  return Number(found[0]);
}

function isBrowser(pid: string, profile: string): boolean {
  const words = commandLine(pid);
  return words.includes(`--user-data-dir=${profile}`) && !words.some((word) => word.startsWith("--type="));
}

/** Empty where the process has ended meanwhile. */
function commandLine(pid: string): string[] {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8").split("\0");
  } catch {
    return [];
  }
}
