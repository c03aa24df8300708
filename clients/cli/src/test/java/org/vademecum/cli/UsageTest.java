package org.vademecum.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UsageTest {
  private static final List<String> VERBS =
      List.of(
          "structure",
          "serve",
          "collection",
          "import",
          "diff",
          "publish",
          "propose",
          "publish-proposal",
          "submit",
          "approve-draft",
          "schedule",
          "cancel",
          "rollout",
          "fleet",
          "approve",
          "keys",
          "editions",
          "rollback",
          "sync",
          "list",
          "read",
          "search",
          "status",
          "check");

  @TempDir Path folder;

  @Test
  void helpListsEveryVerbOfTheReadme() {
    Shell.Result help = Shell.run("--help");
    assertEquals(0, help.status());
    for (String verb : VERBS) {
      assertTrue(help.out().contains("  " + verb), verb);
    }
  }

  @Test
  void completionIsAScript() {
    assertTrue(Shell.run("generate-completion").out().contains("complete -F"));
  }

  @Test
  void wrongUsageIsStatusTwo() {
    assertEquals(2, Shell.run("publish").status());
    assertEquals(2, Shell.run("no-such-verb").status());
  }

  @Test
  void structureNeedsNoServer() throws IOException {
    Path file = folder.resolve("note.txt");
    Files.writeString(
        file, "TEST/2026/2\n\nA note on tents\n\n1. Tents are dried before storage.\n");
    Shell.Result result = Shell.run("structure", file.toString(), "--lang", "en");
    assertEquals(0, result.status(), result.err());
    JsonObject seen = new JsonObject(result.out());
    assertEquals("TEST/2026/2", seen.getString("symbol"));
    assertEquals(0, seen.getJsonObject("report").getInteger("chars_lost"));
  }

  @Test
  void faultsOfAPersonShowNoStackTrace() throws IOException {
    Path empty = Files.writeString(folder.resolve("empty.txt"), "");
    plain("structure", empty.toString());
    plain("structure", folder.resolve("nowhere.txt").toString());
    plain("read", "A/1", "--in", folder.resolve("nothing").toString());
    plain("sync", "http://127.0.0.1:1/", "guides", "--into", folder.resolve("l").toString());
    plain("sync", "http://127.0.0.1:1/", "guides/xx1", "--into", folder.resolve("l").toString());
    plain("collection", "list", "--token-file", folder.resolve("no-token").toString());
  }

  @Test
  void aBusyPortIsNamed() throws IOException {
    try (ServerSocket busy = new ServerSocket(0)) {
      String port = Integer.toString(busy.getLocalPort());
      Shell.Result result =
          plain("serve", "--port", port, "--data", folder.resolve("data").toString());
      assertTrue(result.err().contains("port " + port + " is in use"), result.err());
    }
  }

  private static Shell.Result plain(String... words) {
    Shell.Result result = Shell.run(words);
    assertEquals(1, result.status(), result.out());
    assertTrue(result.err().contains("vademecum: "), result.err());
    assertFalse(result.err().contains("\tat "), result.err());
    return result;
  }
}
