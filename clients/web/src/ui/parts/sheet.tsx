import type { ComponentChildren, VNode } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { useWords } from "../app/context.ts";
import { Icon } from "./icons.tsx";

interface Props {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}

/** What lies over a page until it is closed: from below on a phone, at the side on a wide screen. */
export function Sheet({ title, onClose, children }: Props): VNode {
  const words = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  const outside = (event: Event) => {
    if (event.target === dialog.current) {
      dialog.current?.close();
    }
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the Escape key closes a dialog by itself
    <dialog ref={dialog} class="sheet" aria-label={title} onClose={onClose} onClick={outside}>
      <div class="sheet-head">
        <h2>{title}</h2>
        <button
          type="button"
          class="quiet-button"
          aria-label={words.say("do.close")}
          onClick={() => dialog.current?.close()}
        >
          <Icon name="close" />
        </button>
      </div>
      <div class="sheet-body">{children}</div>
    </dialog>
  );
}
