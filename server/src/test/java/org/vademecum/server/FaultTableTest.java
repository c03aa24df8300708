package org.vademecum.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of faults names tests that there are. */
class FaultTableTest {
  private static final Pattern NAMED = Pattern.compile("`(?:(\\w+)/)?(\\w+Test)#(\\w+)`");

  @Test
  void everyTestThatTheTableNamesIsThere() throws IOException {
    Path project = ProjectFolder.root();
    List<String> missing = new ArrayList<>();
    Matcher named = NAMED.matcher(Files.readString(project.resolve("docs/faults.md")));
    int count = 0;
    while (named.find()) {
      count++;
      if (!isThere(project, named.group(2), named.group(3))) {
        missing.add(named.group());
      }
    }
    assertEquals(List.of(), missing);
    assertTrue(count > 40, count + " tests are named");
  }

  private static boolean isThere(Path project, String test, String method) throws IOException {
    for (String module : List.of("clients/java", "server", "proto/core")) {
      try (Stream<Path> files = Files.walk(project.resolve(module).resolve("src/test/java"))) {
        List<Path> found = files.filter(file -> file.endsWith(test + ".java")).toList();
        for (Path file : found) {
          if (Files.readString(file).contains("void " + method + "(")) {
            return true;
          }
        }
      }
    }
    return false;
  }
}
