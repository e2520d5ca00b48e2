// Journeys in Debian's Chromium: every one on a phone and on a desktop, with WASM and with JavaScript switched off.
import { defineConfig } from "@playwright/test";
import { printed } from "./journeys/packets.mjs";

const port = 3177;
const screens = {
  phone: { viewport: { width: 360, height: 740 }, hasTouch: true, deviceScaleFactor: 2 },
  desktop: { viewport: { width: 1280, height: 900 } },
};

export default defineConfig({
  testDir: "journeys",
  outputDir: "results/files",
  reporter: [["list"], ["json", { outputFile: "results/report.json" }]],
  // A journey that fails now and then is a failing journey.
  retries: 0,
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  // axe looks long at a long list, and a busy machine looks slowly.
  timeout: 90_000,
  expect: { timeout: 10_000 },
  use: {
    baseURL: `http://127.0.0.1:${port}`,
    locale: "nl-NL",
    timezoneId: "Europe/Amsterdam",
    launchOptions: {
      executablePath: process.env.BUURTBOOM_CHROMIUM ?? "/usr/bin/chromium",
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
  projects: Object.entries(screens).flatMap(([screen, use]) => [
    { name: `${screen}, WASM`, use, testIgnore: /\.still\./ },
    { name: `${screen}, no JavaScript`, use: { ...use, javaScriptEnabled: false }, testIgnore: /\.live\./ },
  ]),
  webServer: {
    command: `node server.mjs ${port} ${printed}`,
    url: `http://127.0.0.1:${port}/health`,
    gracefulShutdown: { signal: "SIGTERM", timeout: 5000 },
    reuseExistingServer: false,
  },
});
