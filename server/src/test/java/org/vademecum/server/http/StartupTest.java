package org.vademecum.server.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import org.vademecum.server.Main;
import org.vademecum.server.ServerConfig;

final class StartupTest {

  @Test
  void serverWarnsOfNothingButTheKeysItMakes(@TempDir Path directory) {
    Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    ListAppender<ILoggingEvent> log = new ListAppender<>();
    log.start();
    root.addAppender(log);
    try {
      Main.start(ServerConfig.embedded(directory, 0)).close();
    } finally {
      root.detachAppender(log);
    }

    List<String> warnings =
        log.list.stream()
            .filter(event -> event.getLevel().isGreaterOrEqual(Level.WARN))
            .map(ILoggingEvent::getFormattedMessage)
            .filter(message -> !message.startsWith("THROW-AWAY KEYS"))
            .toList();
    assertEquals(List.of(), warnings);
  }
}
