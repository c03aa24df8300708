import type { VNode } from "preact";
import { useApp, useWords } from "../app/context.ts";
import type { Notice } from "../app/notices.ts";
import { Icon } from "../parts/icons.tsx";

/** What is to be said at the moment, over the page so that nothing moves. */
export function NoticeList(): VNode {
  const app = useApp();
  const words = useWords();
  return (
    <section class="notices" aria-label={words.say("notice.label")} role="status">
      {app.notices.shown.value.map((notice) => (
        <NoticeView key={notice.id} notice={notice} />
      ))}
    </section>
  );
}

function NoticeView({ notice }: { readonly notice: Notice }): VNode {
  const app = useApp();
  const words = useWords();
  const { action, message } = notice;
  const act = () => {
    app.notices.close(notice.id);
    action?.run();
  };
  return (
    <div class={`notice ${notice.tone}`}>
      <p>{typeof message === "string" ? words.say(message, notice.values) : words.count(message.key, message.n)}</p>
      {action === undefined ? null : (
        <button type="button" onClick={act}>
          {words.say(action.label)}
        </button>
      )}
      <button
        type="button"
        class="quiet-button"
        aria-label={words.say("do.close")}
        onClick={() => app.notices.close(notice.id)}
      >
        <Icon name="close" />
      </button>
    </div>
  );
}
