package org.vademecum.client.vectors;

import com.google.gson.JsonArray;

/** Scenarios of one kind, which are added to a list. */
abstract class Scenarios {
  private final JsonArray scenarios;
  private final OfferedFiles files;

  Scenarios(JsonArray scenarios, OfferedFiles files) {
    this.scenarios = scenarios;
    this.files = files;
  }

  Scenario begin(String name) {
    Scenario scenario = new Scenario(files, name);
    scenarios.add(scenario.json());
    return scenario;
  }
}
