import { Chunker } from "./chunker.ts";
import type { LevelCursor, OldNode } from "./level-cursor.ts";
import type { NodeSink } from "./node-sink.ts";
import type { Child, Level } from "./tree-format.ts";

/** Entries from one position up to another replaced by others. */
export interface Replacement<I> {
  readonly from: number;
  readonly to: number;
  readonly items: readonly I[];
}

/** Edits one level: replacements of items in, replacements of the nodes above out. */
export function editLevel<E, I>(
  level: Level<I>,
  cursor: LevelCursor<E, I>,
  edits: readonly Replacement<I>[],
  sink: NodeSink,
): Replacement<Child>[] {
  const above: Replacement<Child>[] = [];
  let next = 0;
  while (next < edits.length) {
    const from = cursor.at(edits[next]!.from).start;
    const chunker = new Chunker(level, sink);
    const run = new Run(level, cursor, edits, next, from, chunker);
    const to = run.untilInStep();
    above.push({ from, to, items: chunker.finish() });
    next = run.next;
  }
  return above;
}

/** From the start of an old node to where new cuts meet old ones and no edit is near. */
class Run<E, I> {
  private readonly level: Level<I>;
  private readonly cursor: LevelCursor<E, I>;
  private readonly edits: readonly Replacement<I>[];
  private readonly chunker: Chunker<I>;
  private position: number;
  next: number;

  constructor(
    level: Level<I>,
    cursor: LevelCursor<E, I>,
    edits: readonly Replacement<I>[],
    next: number,
    position: number,
    chunker: Chunker<I>,
  ) {
    this.level = level;
    this.cursor = cursor;
    this.edits = edits;
    this.next = next;
    this.position = position;
    this.chunker = chunker;
  }

  untilInStep(): number {
    while (true) {
      this.insert();
      if (this.position === this.cursor.size()) {
        return this.position;
      }
      const node = this.cursor.at(this.position);
      if (this.chunker.atCut() && this.position === node.start && !this.editIn(node) && !this.isRoot(node)) {
        return this.position;
      }
      this.copy(node);
    }
  }

  private insert(): void {
    for (let edit = this.edits[this.next]; edit?.from === this.position; edit = this.edits[++this.next]) {
      for (const item of edit.items) {
        this.chunker.add(item);
      }
      this.position = edit.to;
    }
  }

  /** Nothing above keeps a root: it is copied behind what was inserted before it. */
  private isRoot(node: OldNode<I>): boolean {
    return node.start === 0 && node.end === this.cursor.size();
  }

  private editIn(node: OldNode<I>): boolean {
    const edit = this.edits[this.next];
    const size = this.cursor.size();
    return edit !== undefined && (edit.from < node.end || (edit.from === size && node.end === size));
  }

  /** Copies the rest of a node, up to the next edit. */
  private copy(node: OldNode<I>): void {
    const stop = Math.min(this.edits[this.next]?.from ?? node.end, node.end);
    let at = node.start;
    for (const item of node.items) {
      if (at >= this.position && at < stop) {
        this.chunker.add(item);
      }
      at += this.level.weight(item);
    }
    this.position = stop;
  }
}
