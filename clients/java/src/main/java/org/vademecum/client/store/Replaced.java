package org.vademecum.client.store;

import java.time.Duration;
import java.util.Optional;
import org.vademecum.core.document.Section;
import org.vademecum.core.tree.Nodes;

/**
 * Keeps the texts that updates of one pack replace: since the last edition read, for at most 90
 * days, in at most a tenth of the pack's size, or 64 KiB where that is more.
 */
final class Replaced implements Replacing {
  private static final Duration LONGEST = Duration.ofDays(90);
  private static final long SHARE = 10;
  private static final long LEAST = 64 << 10;

  private final ReplacedTable table;
  private final PackTable packs;
  private final long pack;
  private final long edition;
  private final long now;

  /**
   * @param edition that replaces
   * @param now milliseconds since 1970-01-01T00:00Z
   */
  Replaced(ReplacedTable table, PackTable packs, long pack, long edition, long now) {
    this.table = table;
    this.packs = packs;
    this.pack = pack;
    this.edition = edition;
    this.now = now;
  }

  @Override
  public void gone(String symbol, Section before) {
    table.add(pack, edition, symbol, before.id(), Optional.of(Nodes.encode(before)), now);
  }

  @Override
  public void added(String symbol, String section) {
    table.add(pack, edition, symbol, section, Optional.empty(), now);
  }

  /**
   * Drops what need not be kept, edition by edition.
   *
   * @param readEdition the last edition that the reader has seen
   * @param packBytes size of the pack's texts
   */
  void trim(long readEdition, long packBytes) {
    table.removeUpTo(pack, readEdition);
    Optional<ReplacedTable.Stored> oldest = table.oldest(pack);
    while (oldest.isPresent() && isTooMuch(oldest.get(), packBytes)) {
      long forgotten = oldest.get().edition();
      table.removeUpTo(pack, forgotten);
      packs.setKeptFrom(pack, forgotten);
      oldest = table.oldest(pack);
    }
  }

  private boolean isTooMuch(ReplacedTable.Stored oldest, long packBytes) {
    boolean old = oldest.replacedAt() < now - LONGEST.toMillis();
    return old || table.bytes(pack) > Math.max(LEAST, packBytes / SHARE);
  }
}
