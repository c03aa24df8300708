package org.vademecum.client.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class HandoverTest {
  private final List<Integer> used = new ArrayList<>();
  private Thread maker = Thread.currentThread();

  @Test
  void partsAreUsedInOrderOnTheCallersThread() {
    Thread caller = Thread.currentThread();

    String result =
        run(
            out -> {
              count(out, 1000);
              return "made";
            },
            part -> {
              assertSame(caller, Thread.currentThread());
              used.add(part);
            },
            HandoverTest::calm);

    assertEquals("made", result);
    assertEquals(1000, used.size());
    assertEquals(999, used.get(999));
    assertNotEquals(caller, maker);
  }

  @Test
  void whatTheMakerThrowsIsThrown() {
    IllegalStateException broken = new IllegalStateException("broken");

    Throwable thrown =
        assertThrows(
            IllegalStateException.class,
            () ->
                run(
                    out -> {
                      count(out, 3);
                      throw broken;
                    },
                    used::add,
                    HandoverTest::calm));

    assertSame(broken, thrown);
    assertMakerEnded();
  }

  @Test
  void anErrorOfTheMakerIsThrown() {
    OutOfMemoryError full = new OutOfMemoryError("full");

    assertSame(
        full,
        assertThrows(
            OutOfMemoryError.class,
            () ->
                run(
                    out -> {
                      throw full;
                    },
                    used::add,
                    HandoverTest::calm)));
  }

  @Test
  void theMakerEndsWhenItsPartsAreNotWanted() {
    AtomicReference<Throwable> told = new AtomicReference<>();

    assertThrows(
        ArithmeticException.class,
        () ->
            run(
                out -> {
                  try {
                    count(out, Integer.MAX_VALUE);
                  } catch (CancellationException e) {
                    told.set(e);
                    throw e;
                  }
                  return "made";
                },
                part -> {
                  throw new ArithmeticException();
                },
                HandoverTest::calm));

    assertMakerEnded();
    assertTrue(told.get() instanceof CancellationException);
  }

  @Test
  void thePulseIsHeardWhileTheMakerIsSlow() {
    long[] beats = {0};

    assertThrows(
        ArithmeticException.class,
        () ->
            run(
                out -> {
                  pause(200);
                  return "made";
                },
                used::add,
                () -> {
                  if (++beats[0] == 3) {
                    throw new ArithmeticException();
                  }
                }));

    assertMakerEnded();
  }

  @Test
  void anInterruptedCallerStopsAndStaysInterrupted() {
    Thread.currentThread().interrupt();

    assertThrows(
        StoreException.class,
        () ->
            run(
                out -> {
                  count(out, Integer.MAX_VALUE);
                  return "made";
                },
                used::add,
                HandoverTest::calm));

    assertTrue(Thread.interrupted());
    assertMakerEnded();
  }

  private static void calm() {}

  private interface Making {
    String run(Consumer<Integer> out);
  }

  private String run(Making making, Consumer<Integer> use, Runnable pulse) {
    return new Handover<Integer, String>(
            out -> {
              maker = Thread.currentThread();
              return making.run(out);
            },
            use,
            pulse)
        .run("maker");
  }

  private void assertMakerEnded() {
    assertFalse(maker.isAlive());
  }

  private static void count(Consumer<Integer> out, int parts) {
    for (int i = 0; i < parts; i++) {
      out.accept(i);
    }
  }

  private static void pause(int millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
