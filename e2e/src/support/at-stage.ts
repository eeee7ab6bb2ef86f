import { test } from '@playwright/test';
import { type RunningServer, startServer } from './server.js';
import { City } from './year.js';

/** Where a story plays: there once its tests run. */
export interface Place {
  server: RunningServer;
  city: City;
  /** Of the current year, as the coordinator has it. */
  reportId: string;
}

/** A server of the story's own, at a stage of the demo year, which ends with it. */
export function atStage(stage: string): Place {
  const place = {} as Place;
  test.beforeAll(async () => {
    place.server = await startServer(stage);
    place.city = new City(place.server.address);
    place.reportId = (await place.city.currentReport('tonggao-jia')).reportId;
  });
  test.afterAll(async () => {
    await place.city.leave();
    await place.server.stop();
  });
  return place;
}
