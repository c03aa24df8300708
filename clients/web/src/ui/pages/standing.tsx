import type { VNode } from "preact";
import { useMemo } from "preact/hooks";
import type { Outline } from "../../library/reading.ts";
import type { App } from "../app/app.ts";
import { useApp, useWords } from "../app/context.ts";
import { readHref } from "../app/route.ts";
import type { TextKey } from "../i18n/en.ts";

interface Props {
  readonly outline: Outline;
  readonly wanted: string;
  readonly section: string;
}

/** What a reader must know of a document before reading it. */
export function Standing({ outline, wanted, section }: Props): VNode {
  const app = useApp();
  const words = useWords();
  const { work, withdrawn, entries } = outline;
  const lost = section !== "" && !entries.some((entry) => entry.section.id === section);
  // as it was when the document was opened: an edition that comes meanwhile is told below, and moves nothing here
  const news = useMemo(() => isNews(app, outline), [work.symbol, work.language]);
  const foreign = work.language !== wanted;
  const inOriginal = { wanted: words.languageName(wanted), language: words.languageName(work.language) };
  return (
    <>
      {withdrawn === undefined ? null : (
        <p class="standing bad">{words.say("read.withdrawn", { reason: withdrawn })}</p>
      )}
      {foreign ? <p class="standing">{words.say("read.inOriginal", inOriginal)}</p> : null}
      {lost ? <p class="standing">{words.say("read.noSection")}</p> : null}
      <WholeChanges outline={outline} />
      {news ? (
        <p class="standing">
          <a href={`#/changes/${encodeURIComponent(work.symbol)}`}>{words.say("notice.see")}</a>
        </p>
      ) : null}
    </>
  );
}

function isNews(app: App, { collection, work }: Outline): boolean {
  const pack = app.packs.value?.find((one) => one.collection === collection && one.language === work.language);
  return pack !== undefined && pack.read > 0 && pack.edition > pack.read;
}

/** Works that corrected this one, or its description. */
function WholeChanges({ outline }: { readonly outline: Outline }): VNode | null {
  const words = useWords();
  const { correction, language } = outline.work;
  const symbols = new Set([
    ...correction.changes.map((change) => change.symbol),
    ...outline.entries.flatMap((entry) => entry.corrected?.changes.map((change) => change.symbol) ?? []),
  ]);
  if (symbols.size === 0) {
    return null;
  }
  const key: TextKey = "read.changes";
  return (
    <p class="standing">
      {words.say(key)}:{" "}
      {[...symbols].map((symbol) => (
        <a key={symbol} class="symbol" href={readHref(symbol, "", language)}>
          <bdi>{symbol}</bdi>
        </a>
      ))}
    </p>
  );
}
