package org.vademecum.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.vademecum.server.ingest.worker.WorkerLimits;

final class ServerConfigTest {

  @Test
  void everythingHasADefault() {
    ServerConfig config = ServerConfig.of(Map.of("HOME", "/somewhere"));
    assertEquals(8080, config.port());
    assertEquals("data", config.data().getFileName().toString());
    assertTrue(config.mongodbUri().isEmpty());
    assertEquals(64, config.uploadMebibytes());
    assertEquals(WorkerLimits.DEFAULT, config.importing());
  }

  @Test
  void wrongSettingsAreRefusedByName() {
    assertRefused("VADEMECUM_PORT", "http");
    assertRefused("VADEMECUM_PORT", "70000");
    assertRefused("VADEMECUM_UPLOAD_MIB", "0");
    assertRefused("VADEMECUM_IMPORT_PROCESSES", "0");
    assertRefused("VADEMECUM_IMPORT_HEAP_MIB", "16");
    assertRefused("VADEMECUM_IMPORT_SECONDS", "1m");
    assertRefused("MONGODB_URI", "localhost:27017");
    assertRefused("VADEMECUM_DATABASE", "a.b");
    assertRefused("VADEMECUM_ADMIN_TOKEN", "short");
    assertRefused("VADEMECUM_PROT", "8080");
  }

  @Test
  void refusedTokenIsNotRepeated() {
    WrongSettingException refusal = assertRefused("VADEMECUM_ADMIN_TOKEN", "s3cret");
    assertFalse(refusal.toString().contains("s3cret"));
  }

  private static WrongSettingException assertRefused(String name, String value) {
    WrongSettingException refusal =
        assertThrows(WrongSettingException.class, () -> ServerConfig.of(Map.of(name, value)));
    assertEquals(name, refusal.name());
    assertTrue(refusal.toString().contains(name), refusal.toString());
    return refusal;
  }
}
