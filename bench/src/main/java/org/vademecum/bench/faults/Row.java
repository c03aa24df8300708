package org.vademecum.bench.faults;

import java.io.IOException;
import java.util.Random;

/**
 * A row of the fault table.
 *
 * @param name in the figures
 * @param dear whether each fault takes a process or a server of its own
 * @param injection what goes wrong
 */
record Row(String name, boolean dear, Injection injection) {

  /** Makes one fault happen, looks at what is left, and heals it. */
  interface Injection {
    void run(Random random, Tally tally) throws IOException, InterruptedException;
  }

  static Row cheap(String name, Injection injection) {
    return new Row(name, false, injection);
  }

  static Row dear(String name, Injection injection) {
    return new Row(name, true, injection);
  }
}
