import { SECTION_KINDS } from "../core/document/section.ts";
import type { SectionIndex } from "../store/section-index.ts";
import { IndexWriter } from "./search/index-writer.ts";
import { createIndex, removingPack } from "./search/search-index.ts";

/** The search index, told by the store of every section that comes or goes. */
export const INDEXED_SECTIONS: SectionIndex = {
  createSchema: createIndex,

  changes(database) {
    const writer = new IndexWriter(database);
    return {
      add: (pack, row, language, { text, kind }, pieces) =>
        writer.add(pack, row, language, text, SECTION_KINDS[kind], pieces),
      remove: (pack, row, language, section) => writer.remove(pack, row, language, section.text),
      flush: () => writer.flush(),
      get isLarge() {
        return writer.isLarge;
      },
      flushing: () => writer.flushing(),
    };
  },

  removing: removingPack,
};
