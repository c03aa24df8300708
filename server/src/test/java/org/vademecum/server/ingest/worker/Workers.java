package org.vademecum.server.ingest.worker;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.vademecum.server.ingest.SourceFile;
import org.vademecum.server.ingest.source.Progress;
import org.vademecum.server.ingest.worker.inside.MisbehavingExtractors;

/** Pools whose workers obey their files, and what is left of them. */
final class Workers {
  static final WorkerLimits PATIENT = limits(1, Duration.ofSeconds(60));
  static final WorkerLimits HASTY = limits(1, Duration.ofMillis(2_500));

  private Workers() {}

  static WorkerLimits limits(int processes, Duration deadline) {
    return new WorkerLimits(processes, 48, deadline, Duration.ofSeconds(60));
  }

  static WorkerPool obedient(WorkerLimits limits, String... options) {
    return pool(limits, MisbehavingExtractors.Main.class, options);
  }

  static WorkerPool pool(WorkerLimits limits, Class<?> main, String... options) {
    return new WorkerPool(limits, new WorkerCommand(main.getName(), limits, List.of(options)));
  }

  static SourceFile file(String order) {
    return new SourceFile("file.docx", order.getBytes(StandardCharsets.UTF_8));
  }

  /** What the worker makes of an order: the text of its only line. */
  static String obey(WorkerPool pool, String order) {
    return pool.extract(file(order), "", Progress.NONE).lines().get(0).text();
  }

  static Set<Long> children() {
    return ProcessHandle.current()
        .descendants()
        .map(ProcessHandle::pid)
        .collect(Collectors.toSet());
  }

  static List<String> threads() {
    return Thread.getAllStackTraces().keySet().stream()
        .map(Thread::getName)
        .filter(name -> name.startsWith("import-worker-"))
        .toList();
  }
}
