package org.vademecum.bench.pack;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What byte patching of all texts and a thin pack of git take for the same difference. */
public final class Patches {
  private static final List<String> GIT =
      List.of("git", "-c", "user.name=bench", "-c", "user.email=bench@localhost");

  private final Path work;

  /** Patches are made in an empty directory. */
  public Patches(Path work) {
    this.work = work;
  }

  /** Bytes by name of the peer, of those that are installed. */
  public Map<String, Long> measure(TextFolder before, TextFolder after) throws IOException {
    Files.write(work.resolve("before.raw"), before.raw());
    Files.write(work.resolve("after.raw"), after.raw());
    Map<String, Long> sizes = new LinkedHashMap<>();
    patch(sizes, "bsdiff", List.of("bsdiff", "before.raw", "after.raw", "bsdiff.patch"));
    patch(
        sizes,
        "xdelta3",
        List.of(
            "xdelta3",
            "-9",
            "-S",
            "djw",
            "-B",
            "536870912",
            "-e",
            "-f",
            "-s",
            "before.raw",
            "after.raw",
            "xdelta3.patch"));
    patch(
        sizes,
        "zstd_patch",
        List.of(
            "zstd",
            "-q",
            "-f",
            "-19",
            "--long=31",
            "--patch-from=before.raw",
            "after.raw",
            "-o",
            "zstd_patch.patch"));
    if (Tool.has("git")) {
      sizes.put("git_thin", gitThin(before, after));
    }
    return sizes;
  }

  /** The commands that make the new texts again from the old, to be run where patches were made. */
  public static Map<String, List<String>> undoing() {
    Map<String, List<String>> commands = new LinkedHashMap<>();
    commands.put("bsdiff", List.of("bspatch", "before.raw", "again.raw", "bsdiff.patch"));
    commands.put(
        "xdelta3",
        List.of(
            "xdelta3",
            "-B",
            "536870912",
            "-d",
            "-f",
            "-s",
            "before.raw",
            "xdelta3.patch",
            "again.raw"));
    commands.put(
        "zstd_patch",
        List.of(
            "zstd",
            "-q",
            "-d",
            "-f",
            "--long=31",
            "--patch-from=before.raw",
            "zstd_patch.patch",
            "-o",
            "again.raw"));
    return commands;
  }

  private void patch(Map<String, Long> sizes, String name, List<String> command)
      throws IOException {
    if (Tool.has(command.get(0))) {
      Tool.run(command, work, new File("/dev/null"));
      sizes.put(name, Files.size(work.resolve(name + ".patch")));
    }
  }

  private long gitThin(TextFolder before, TextFolder after) throws IOException {
    Path repository = Files.createDirectory(work.resolve("git"));
    git(repository, "init", "-q", "-b", "main");
    commit(repository, before);
    git(repository, "tag", "before");
    for (Path file : before.files()) {
      Files.delete(repository.resolve(before.symbol(file)));
    }
    commit(repository, after);
    Path revisions = Files.writeString(work.resolve("revisions"), "main\n^before\n");
    File pack = work.resolve("thin.pack").toFile();
    List<String> command =
        List.of(
            "sh",
            "-c",
            "exec git pack-objects -q --revs --thin --stdout --window=250 --depth=250 <"
                + revisions);
    Tool.run(command, repository, pack);
    return pack.length();
  }

  private static void commit(Path repository, TextFolder texts) throws IOException {
    for (Path file : texts.files()) {
      Path copy = repository.resolve(texts.symbol(file));
      Files.createDirectories(copy.getParent());
      Files.copy(file, copy);
    }
    git(repository, "add", "-A");
    git(repository, "commit", "-q", "-m", "edition");
  }

  private static void git(Path repository, String... arguments) throws IOException {
    List<String> command = new ArrayList<>(GIT);
    command.addAll(List.of(arguments));
    Tool.run(command, repository, new File("/dev/null"));
  }
}
