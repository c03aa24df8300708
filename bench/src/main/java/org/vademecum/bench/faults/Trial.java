package org.vademecum.bench.faults;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.vademecum.bench.faults.Tally.Harm;
import org.vademecum.client.Library;
import org.vademecum.client.LibraryOptions;
import org.vademecum.client.store.StoreException;
import org.vademecum.client.update.CancelledException;
import org.vademecum.client.update.Fetcher;
import org.vademecum.client.update.SyncListener;
import org.vademecum.client.update.TransportException;

/** One device of some edition, what happens to it, and what can be read of it afterwards. */
final class Trial {
  private static final String MARK = "Edition ";

  private final Stage stage;
  private final Path directory;
  private final long base;
  private final Tally tally;

  Trial(Stage stage, String name, long base, Tally tally) throws IOException {
    this.stage = stage;
    this.directory = stage.scratch("trial").resolve(name);
    this.base = base;
    this.tally = tally;
    Devices.copy(stage.base(base), directory);
  }

  Path directory() {
    return directory;
  }

  /** Syncs over a faulty wire. */
  void sync(Wire.Fault fault) {
    sync(new Wire(stage.real(), fault), SyncListener.NONE, UnaryOperator.identity());
  }

  /** Syncs; faults of network and device are expected. */
  void sync(Fetcher fetcher, SyncListener listener, UnaryOperator<LibraryOptions> options) {
    try (Library device = Devices.open(directory, stage.address(), fetcher, options)) {
      device.sync(listener);
    } catch (TransportException | StoreException | CancelledException expected) {
      requireMessage(expected);
    }
  }

  private void requireMessage(RuntimeException expected) {
    if (String.valueOf(expected.getMessage()).length() < 10) {
      tally.harm(Harm.UNREADABLE, "says nothing: " + expected);
    }
  }

  /** Counts the fault; the device has its base or one of some editions, and can go on. */
  void judge(Set<Long> allowed) throws IOException {
    tally.injected();
    look(allowed);
    try (Library device = Devices.open(directory, stage.address(), stage.real())) {
      Devices.subscribe(device);
      device.sync(SyncListener.NONE);
    } catch (RuntimeException stuck) {
      tally.harm(Harm.UNREADABLE, "does not go on: " + stuck);
    }
    look(Set.of(Stage.CURRENT));
    Devices.delete(directory);
  }

  /** The device has what it had, or what is current. */
  void judge() throws IOException {
    judge(Set.of(base, Stage.CURRENT));
  }

  /** Counts the fault; the packs that are left are as they were, and the others come again. */
  void judgeSwept() throws IOException {
    tally.injected();
    try (Library device = Devices.open(directory, stage.address(), stage.real())) {
      if (Devices.edition(device) != base) {
        tally.harm(Harm.MIXED, device.status().toString());
      }
      if (!device.check().clean()) {
        tally.harm(Harm.UNREADABLE, "the check is not clean");
      }
      Devices.subscribe(device);
      device.sync(SyncListener.NONE);
    } catch (RuntimeException stuck) {
      tally.harm(Harm.UNREADABLE, stuck.toString());
    }
    look(Set.of(Stage.CURRENT));
    Devices.delete(directory);
  }

  private void look(Set<Long> allowed) {
    try (Library device = Devices.open(directory, stage.address(), stage.real())) {
      long edition = Devices.edition(device);
      if (edition < 0) {
        tally.harm(Harm.MIXED, device.status().toString());
      } else if (!allowed.contains(edition)) {
        Harm harm = edition == 0 ? Harm.UNREADABLE : Harm.ACCEPTED_WRONG;
        tally.harm(harm, "edition " + edition + " of " + allowed);
      } else if (edition > 0) {
        compare(edition, Devices.texts(device));
      }
      if (!device.check().clean()) {
        tally.harm(Harm.ACCEPTED_WRONG, "the check is not clean");
      }
    } catch (RuntimeException unreadable) {
      tally.harm(Harm.UNREADABLE, unreadable.toString());
    }
  }

  private void compare(long edition, List<String> texts) {
    Set<String> marks =
        texts.stream()
            .filter(text -> text.startsWith(MARK))
            .map(text -> text.substring(0, text.indexOf(" here")))
            .collect(Collectors.toSet());
    if (marks.size() > 1) {
      tally.harm(Harm.MIXED, marks.toString());
    } else if (!texts.equals(stage.texts(edition))) {
      tally.harm(Harm.ACCEPTED_WRONG, "edition " + edition + " reads otherwise");
    }
  }
}
