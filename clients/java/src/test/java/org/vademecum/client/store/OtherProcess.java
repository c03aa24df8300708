package org.vademecum.client.store;

import java.nio.file.Path;

/** A second process on a test's database: {@code FILE grow|die TIMES}. */
final class OtherProcess {
  /** Exit status of a process that died as it was told. */
  static final int DEAD = 9;

  private OtherProcess() {}

  public static void main(String[] args) {
    boolean dies = args[1].equals("die");
    try (Database database = JdbcDatabase.open(Path.of(args[0]))) {
      for (int i = 0; i < Integer.parseInt(args[2]); i++) {
        database.write(
            connection -> {
              int grown = DatabaseContract.grow(connection);
              if (dies) {
                Runtime.getRuntime().halt(DEAD);
              }
              return grown;
            });
      }
    }
  }
}
