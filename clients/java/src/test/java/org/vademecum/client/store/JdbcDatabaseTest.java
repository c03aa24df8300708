package org.vademecum.client.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class JdbcDatabaseTest extends DatabaseContract {

  @Override
  Database open(Path file, int busyTimeoutMillis) {
    return JdbcDatabase.open(file, busyTimeoutMillis);
  }

  @Test
  void twoProcessesLoseNoUpdate() throws Exception {
    fill(1);
    Process other = start("grow", "50");
    for (int i = 0; i < 50; i++) {
      database().write(DatabaseContract::grow);
    }
    assertEquals(0, other.waitFor());
    assertEquals(101, strings(database()).get(0).length());
  }

  @Test
  void processThatDiesInATransactionLeavesNothing() throws Exception {
    fill(1);
    assertEquals(OtherProcess.DEAD, start("die", "1").waitFor());
    assertEquals("0", strings(database()).get(0));
    database().write(DatabaseContract::grow);
    assertEquals("0x", strings(database()).get(0));
  }

  private Process start(String what, String times) throws Exception {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return new ProcessBuilder(
            java,
            "-cp",
            System.getProperty("java.class.path"),
            OtherProcess.class.getName(),
            file().toString(),
            what,
            times)
        .inheritIO()
        .start();
  }
}
