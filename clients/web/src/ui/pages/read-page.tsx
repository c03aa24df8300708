import type { VNode } from "preact";
import { LibraryError } from "../../library/fault.ts";
import type { Outline } from "../../library/reading.ts";
import { useApp, useWords } from "../app/context.ts";
import type { ReadRoute } from "../app/route.ts";
import { useAnswer } from "../app/use-answer.ts";
import { Reading } from "./reading.tsx";

/** A document, in the language wanted or in the one that is here. */
export function ReadPage({ route }: { readonly route: ReadRoute }): VNode | null {
  const app = useApp();
  const words = useWords();
  const wanted = route.language ?? words.language;
  const { symbol, beside } = route;
  const answer = useAnswer(
    () => outlines(app.library, symbol, wanted, beside),
    [symbol, wanted, beside, app.generation.value],
  );
  if (answer.fault !== undefined) {
    return <Missing symbol={symbol} fault={answer.fault} />;
  }
  if (answer.value === undefined) {
    return null;
  }
  return <Reading route={route} wanted={wanted} outline={answer.value.first} second={answer.value.second} />;
}

interface Reader {
  read(symbol: string, language?: string): Promise<Outline>;
}

/** A second language that is not here, or that is the first one's, is left out. */
async function outlines(
  library: Reader,
  symbol: string,
  language: string,
  beside?: string,
): Promise<{ first: Outline; second?: Outline }> {
  const first = await library.read(symbol, language);
  if (beside === undefined || beside === first.work.language) {
    return { first };
  }
  const second = await library.read(symbol, beside);
  return second.work.language === first.work.language ? { first } : { first, second };
}

function Missing({ symbol, fault }: { readonly symbol: string; readonly fault: unknown }): VNode {
  const words = useWords();
  const absent = fault instanceof LibraryError && fault.kind === "not-found";
  return (
    <>
      <h1>
        {absent ? words.say("read.missing") : words.say("notice.failed", { reason: String((fault as Error).message) })}
      </h1>
      {absent ? <p>{words.say("read.missingHelp", { symbol })}</p> : null}
      <p>
        <a class="button main" href="#/welcome">
          {words.say("library.add")}
        </a>
      </p>
    </>
  );
}
