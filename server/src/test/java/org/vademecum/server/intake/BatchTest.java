package org.vademecum.server.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BatchTest {
  private static final List<String> FORMATS = List.of("txt", "html");
  private static final IntakeLimits SMALL = new IntakeLimits(1_000, 2_000, 100_000, 5, 3_000, 50);

  @TempDir Path folder;

  @Test
  void foldersAreTakenWithAllBelowThemButHiddenFiles() throws IOException {
    write("b.txt", "two");
    write("a/c.html", "three");
    write("a/d.png", "no document");
    write(".hidden.txt", "hidden");
    write(".git/e.txt", "hidden");
    assertEquals(List.of("a/c.html: three", "a/d.png: skipped", "b.txt: two"), items(folder));
  }

  @Test
  void archivesAreTakenEntryByEntry() {
    Path zip =
        new Zips()
            .add("a.txt", "one")
            .add("sub/b.txt", "two")
            .add("__MACOSX/._a.txt", "rubbish")
            .add("c.bin", "data")
            .write(folder.resolve("batch.zip"));
    assertEquals(List.of("a.txt: one", "sub/b.txt: two", "c.bin: skipped"), items(zip));
  }

  @Test
  void aFileOfTwoGigabytesIsRefusedByItsSize() throws IOException {
    Path huge = folder.resolve("huge.txt");
    try (RandomAccessFile file = new RandomAccessFile(huge.toFile(), "rw")) {
      file.setLength(2L << 30);
    }
    assertRefused(refused(huge), "huge.txt: it has 2,147,483,648 bytes, the limit is 1,000");
  }

  @Test
  void linksInFoldersAreRefusedByName() throws IOException {
    write("a.txt", "one");
    Files.createSymbolicLink(folder.resolve("link.txt"), Path.of("a.txt"));
    assertRefused(items(folder).get(1), "link.txt: it is a symbolic link");
  }

  @Test
  void namesThatLeadOutOfAnArchiveAreRefusedAndTheOthersGoOn() {
    Path zip =
        new Zips()
            .add("../out.txt", "x")
            .add("C:\\out.txt", "x")
            .add("/etc/out.txt", "x")
            .add("sub\\..\\..\\out.txt", "x")
            .add("good.txt", "kept")
            .write(folder.resolve("evil.zip"));
    List<String> items = items(zip);
    assertRefused(items.get(0), "evil.zip: ../out.txt: its name leads out of the archive");
    assertRefused(items.get(1), "absolute");
    assertRefused(items.get(2), "absolute");
    assertRefused(items.get(3), "leads out");
    assertEquals("good.txt: kept", items.get(4));
  }

  @Test
  void linksInnerArchivesAndDoubleNamesAreRefusedByName() {
    Path zip =
        new Zips()
            .addLink("link.txt", "/etc/passwd")
            .add("inner.zip", new Zips().add("a.txt", "x").toBytes())
            .add("a.txt", "first")
            .add("a.txt", "second")
            .write(folder.resolve("evil.zip"));
    List<String> items = items(zip);
    assertRefused(items.get(0), "evil.zip: link.txt: it is a symbolic link");
    assertRefused(items.get(1), "evil.zip: inner.zip: it is an archive within an archive");
    assertEquals("a.txt: first", items.get(2));
    assertRefused(items.get(3), "a.txt: the archive holds that name twice");
  }

  @Test
  void entriesAreCappedWhileTheyAreUnpacked() {
    Path zip =
        new Zips()
            .add("large.txt", "x".repeat(1_001))
            .add("good.txt", "kept")
            .write(folder.resolve("large.zip"));
    assertRefused(items(zip).get(0), "the limit is 1,000");
    assertEquals("good.txt: kept", items(zip).get(1));
  }

  @Test
  void anArchiveThatUnpacksToTooMuchIsRefused() {
    Zips zip = new Zips();
    for (int i = 0; i < 4; i++) {
      zip.add(i + ".txt", "x".repeat(900));
    }
    assertRefused(items(zip.write(folder.resolve("total.zip"))).get(3), "unpacks to more than");
  }

  @Test
  void anEntryThatGrowsTooMuchIsABomb() {
    IntakeLimits limits = IntakeLimits.DEFAULT;
    Path zip = new Zips().add("a.txt", new byte[8 << 20]).write(folder.resolve("bomb.zip"));
    assertRefused(items(limits, zip).get(0), "more than 200 times");
  }

  @Test
  void tooManyEntriesAndBrokenArchivesAreRefusedAsAWhole() throws IOException {
    Zips many = new Zips();
    for (int i = 0; i < 6; i++) {
      many.add(i + ".txt", "x");
    }
    assertRefused(refused(many.write(folder.resolve("many.zip"))), "the limit is 5");
    assertRefused(refused(write("no.zip", "no zip at all")), "no zip archive that can be read");
    byte[] whole = new Zips().add("a.txt", "some text here").toBytes();
    Path cut = Files.write(folder.resolve("cut.zip"), java.util.Arrays.copyOf(whole, 60));
    assertRefused(refused(cut), "no zip archive that can be read");
  }

  @Test
  void whatIsNotThereIsNamedAndTheOthersGoOn() throws IOException {
    Path good = write("a.txt", "one");
    List<String> items = items(SMALL, folder.resolve("nowhere.txt"), good);
    assertRefused(items.get(0), "nowhere.txt: there is no file");
    assertEquals("a.txt: one", items.get(1));
  }

  @Test
  void aFolderWithoutDocumentsSaysSo() throws IOException {
    Files.createDirectories(folder.resolve("empty"));
    assertRefused(
        refused(folder.resolve("empty")), "holds no documents; supported are .html, .txt");
  }

  private Path write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private static void assertRefused(String item, String because) {
    assertTrue(item.startsWith("refused: ") && item.contains(because), item);
  }

  private String refused(Path file) {
    List<String> items = items(file);
    assertEquals(1, items.size(), items.toString());
    return items.get(0);
  }

  private static List<String> items(Path... given) {
    return items(SMALL, given);
  }

  private static List<String> items(IntakeLimits limits, Path... given) {
    List<String> items = new ArrayList<>();
    try (Batch batch = new Batch(List.of(given), limits, FORMATS)) {
      for (Optional<Item> item = batch.next(); item.isPresent(); item = batch.next()) {
        items.add(shown(item.get()));
      }
    }
    return items;
  }

  private static String shown(Item item) {
    if (item instanceof Item.Document document) {
      return document.name() + ": " + new String(document.bytes(), StandardCharsets.UTF_8);
    }
    return item instanceof Item.Refused refused
        ? "refused: " + refused.fault().getMessage()
        : item.name() + ": skipped";
  }
}
