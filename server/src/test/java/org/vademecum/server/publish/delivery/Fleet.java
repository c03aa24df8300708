package org.vademecum.server.publish.delivery;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.vademecum.core.coding.Effort;
import org.vademecum.core.document.Digest;

/** Devices that follow a library for two years, each in its own time. */
final class Fleet {
  /** Bytes of an edition record, of a manifest with a bundle, and of each delta in it. */
  static final int RECORD = 233;

  static final int MANIFEST = 203;
  static final int LISTING = 150;

  /** Bytes of download that cost as much as a second of a core, where both are rented. */
  private static final int CORE_SECOND = 200_000;

  private static final int DEVICES = 300;
  private static final int LONG_GAP = 100;

  /** How often devices look for news, with the days between. */
  enum Habit {
    DAILY(1),
    WEEKLY(7),
    MONTHLY(30),
    YEARLY(365),
    NEWCOMER(0);

    private final int days;

    Habit(int days) {
      this.days = days;
    }
  }

  /** What devices of one habit downloaded, and would have downloaded otherwise. */
  static final class Traffic {
    long syncs;
    long files;
    long messages;
    long ideal;
    long alwaysBundle;
    long ready;

    long all() {
      return files + messages;
    }

    private void add(Traffic other) {
      syncs += other.syncs;
      files += other.files;
      messages += other.messages;
      ideal += other.ideal;
      alwaysBundle += other.alwaysBundle;
      ready += other.ready;
    }
  }

  private final class Device {
    private final Habit habit;
    private final int gapFrom;
    private int next;
    private int edition;

    Device(Habit habit) {
      this.habit = habit;
      this.next = random.nextInt(habit.days);
      this.gapFrom = random.nextInt(20) == 0 ? random.nextInt(600) : Integer.MAX_VALUE - LONG_GAP;
    }

    void day(int day) {
      boolean away = day >= gapFrom && day < gapFrom + LONG_GAP;
      if (day < next || away || random.nextInt(10) == 0) {
        return;
      }
      next = day + habit.days;
      if (edition != server.current()) {
        sync(traffic(habit), Optional.of(edition));
        edition = server.current();
      }
    }
  }

  private final Random random = new Random(7);
  private final FileSizes sizes;
  private final DeliveryPolicy policy;
  final ModelServer server;
  private final Map<Habit, Traffic> traffic = new EnumMap<>(Habit.class);

  Fleet(FileSizes sizes, DeliveryPolicy policy) {
    this.sizes = sizes;
    this.policy = policy;
    this.server = new ModelServer(policy, sizes);
    Arrays.stream(Habit.values()).forEach(habit -> traffic.put(habit, new Traffic()));
  }

  /** Two years, with so many newcomers on every day. */
  Fleet run(int newcomers) {
    server.publish();
    List<Device> devices = devices();
    int days = sizes.editions().get(sizes.editions().size() - 1).day();
    for (int day = 1; day <= days; day++) {
      boolean more = server.current() + 1 < sizes.editions().size();
      if (more && sizes.editions().get(server.current() + 1).day() == day) {
        server.publish();
      }
      Collections.shuffle(devices, random);
      for (Device device : devices) {
        device.day(day);
      }
      for (int i = 0; i < newcomers; i++) {
        sync(traffic(Habit.NEWCOMER), Optional.empty());
      }
      server.endOfDay(day);
    }
    return this;
  }

  private List<Device> devices() {
    List<Device> devices = new ArrayList<>();
    for (int i = 0; i < DEVICES; i++) {
      int of = i * 100 / DEVICES;
      Habit known = of < 40 ? Habit.DAILY : of < 70 ? Habit.WEEKLY : Habit.MONTHLY;
      devices.add(new Device(of < 88 ? known : Habit.YEARLY));
    }
    return devices;
  }

  /** The client's ways: the delta from what it has; else the bundle and the delta on top. */
  private void sync(Traffic of, Optional<Integer> edition) {
    Standing standing = server.standing();
    of.syncs++;
    of.messages += RECORD + MANIFEST + (long) LISTING * server.listed();
    of.alwaysBundle += sizes.bundle(server.current(), Effort.THOROUGH);
    of.ideal +=
        edition
            .map(from -> sizes.delta(from, server.current()))
            .orElseGet(() -> sizes.bundle(server.current(), Effort.THOROUGH));
    if (edition.isPresent()) {
      of.ready += server.ask(edition.get()) ? 1 : 0;
      long delta = sizes.delta(edition.get(), server.current());
      of.files += policy.bundleIsSmaller(delta, standing) ? whole(standing) : delta;
    } else {
      of.ready++;
      of.files += whole(standing);
    }
  }

  private static long whole(Standing standing) {
    Standing.Bundle bundle = standing.bundle().orElseThrow();
    long onTop =
        standing
            .bundleBefore()
            .map((Digest from) -> Objects.requireNonNull(standing.deltas().get(from)))
            .orElse(0L);
    return bundle.bytes() + onTop;
  }

  Traffic traffic(Habit habit) {
    return Objects.requireNonNull(traffic.get(habit));
  }

  Traffic all() {
    Traffic all = new Traffic();
    traffic.values().forEach(all::add);
    return all;
  }

  /** Bytes downloaded, and what building costs, a second of a core being worth some of them. */
  double cost() {
    return all().all() + server.coreSeconds * CORE_SECOND;
  }
}
