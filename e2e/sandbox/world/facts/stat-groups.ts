/** One stat of a group: its maximum, whether it is shown as a bare number, and the points values are shown by. */
export type ScaledStatRow = readonly [
  statHash: number,
  maximumValue: number,
  displayAsNumeric: boolean,
  /** "value:weight" pairs. */
  points: string,
];

export interface StatGroupRow {
  readonly statGroupHash: number;
  readonly maximumValue: number;
  readonly scaledStats: readonly ScaledStatRow[];
}

const EVEN = "0:0 100:100";

/** Range, stability, handling and reload speed of guns. */
const GRIP: readonly ScaledStatRow[] = [
  [1240592695, 100, false, EVEN],
  [155624089, 100, false, EVEN],
  [943549884, 100, false, EVEN],
  [4188031367, 100, false, EVEN],
];
/** Aim assistance, zoom, recoil direction, airborne effectiveness and ammo generation of guns. */
const SIGHT: readonly ScaledStatRow[] = [
  [1345609583, 100, false, EVEN],
  [3555269338, 100, false, EVEN],
  [2715839340, 100, true, EVEN],
  [2714457168, 100, false, EVEN],
  [1931675084, 100, false, EVEN],
];

/** Facts only: how each weapon type and armour shows its stats, from public definitions of 2026. */
export const STAT_GROUPS: Readonly<Record<string, StatGroupRow>> = {
  "Auto Rifle": {
    statGroupHash: 3773775587,
    maximumValue: 100,
    scaledStats: [
      [4284893193, 100, true, "0:360 10:400 20:450 80:600 100:720"],
      [4043523819, 100, false, "0:18 20:21 80:29 90:31 100:33"],
      ...GRIP,
      [
        3871231066,
        100,
        true,
        "0:25 9:27 10:27 19:29 20:29 29:31 30:31 39:33 40:33 49:35 50:35 59:37 60:37 69:39 70:39 79:41 80:41 89:43 90:43 99:45 100:45",
      ],
      ...SIGHT,
    ],
  },
  "Hand Cannon": {
    statGroupHash: 1099468801,
    maximumValue: 100,
    scaledStats: [
      [4284893193, 100, true, "0:90 10:100 20:120 60:140 90:150 100:180"],
      [4043523819, 100, false, "0:78 40:84 80:92 100:100"],
      ...GRIP,
      [
        3871231066,
        100,
        true,
        "0:4 9:4 10:5 19:5 20:6 29:6 30:7 39:7 40:8 49:8 50:9 59:9 60:10 69:10 70:11 79:11 80:12 89:12 90:13 99:13 100:14",
      ],
      ...SIGHT,
    ],
  },
  "Pulse Rifle": {
    statGroupHash: 3299471337,
    maximumValue: 100,
    scaledStats: [
      [4284893193, 100, true, "0:450 10:300 20:340 70:390 90:450 100:540"],
      [4043523819, 100, false, "0:23 10:27 30:29 80:33 100:35"],
      ...GRIP,
      [3871231066, 100, true, "0:12 100:32"],
      ...SIGHT,
    ],
  },
  "Scout Rifle": {
    statGroupHash: 2453149525,
    maximumValue: 100,
    scaledStats: [
      [4284893193, 100, true, "0:120 20:150 60:180 80:200 100:260"],
      [4043523819, 100, false, "0:45 20:60 40:62 80:67 100:100"],
      ...GRIP,
      [
        3871231066,
        100,
        true,
        "0:10 9:10 10:11 19:11 20:12 29:12 30:13 39:13 40:14 49:14 50:15 59:15 60:16 69:16 70:17 79:17 80:18 89:18 90:19 99:19 100:20",
      ],
      ...SIGHT,
    ],
  },
  "Submachine Gun": {
    statGroupHash: 4289099473,
    maximumValue: 100,
    scaledStats: [
      [4284893193, 100, true, "0:600 50:600 90:900 100:900"],
      [4043523819, 100, false, "0:15 10:20 50:25 100:35"],
      ...GRIP,
      [
        3871231066,
        100,
        true,
        "0:32 9:33 10:34 19:35 20:35 29:36 30:36 39:38 40:38 49:39 50:40 59:41 60:41 69:42 70:42 79:44 80:44 89:45 90:46 99:47 100:47",
      ],
      ...SIGHT,
    ],
  },
  Sidearm: {
    statGroupHash: 715017193,
    maximumValue: 100,
    scaledStats: [
      [4284893193, 100, true, "0:100 10:260 40:300 50:415 70:360 90:450"],
      [4043523819, 100, false, "10:35 30:43 50:32 60:49 90:51 100:55"],
      ...GRIP,
      [
        3871231066,
        100,
        true,
        "0:9 10:10 19:10 20:11 29:11 30:12 39:12 40:13 49:13 50:14 59:14 60:15 69:15 70:16 79:16 80:17 89:17 90:18 99:18 100:20",
      ],
      ...SIGHT,
    ],
  },
  "Sniper Rifle": {
    statGroupHash: 1069606838,
    maximumValue: 100,
    scaledStats: [
      [4284893193, 100, true, "0:60 10:72 50:90 90:120 100:140"],
      [4043523819, 100, false, "0:55 50:70 90:90 100:100"],
      ...GRIP,
      [3871231066, 100, true, "0:1 9:1 10:3 19:3 20:4 29:4 30:4 59:4 60:5 69:5 70:5 89:5 90:6 99:6 100:7"],
      ...SIGHT,
    ],
  },
  Shotgun: {
    statGroupHash: 770484158,
    maximumValue: 100,
    scaledStats: [
      [4284893193, 100, true, "0:55 10:60 30:65 40:70 80:80 90:90 100:140"],
      [4043523819, 100, false, "10:65 70:70 100:85"],
      ...GRIP,
      [
        3871231066,
        100,
        true,
        "0:4 9:4 10:5 19:5 20:5 29:5 30:5 39:5 40:6 49:6 50:6 59:6 60:6 69:6 70:7 79:7 80:7 89:7 90:7 99:7 100:8",
      ],
      ...SIGHT,
    ],
  },
  "Machine Gun": {
    statGroupHash: 1249259480,
    maximumValue: 100,
    scaledStats: [
      [4284893193, 100, true, "0:300 30:360 60:450 80:600 100:900"],
      [4043523819, 100, false, "0:25 100:65"],
      [1240592695, 100, false, EVEN],
      [155624089, 100, false, EVEN],
      [943549884, 100, false, EVEN],
      [4188031367, 100, false, "0:10 100:100"],
      [
        3871231066,
        100,
        true,
        "0:30 9:30 10:35 19:35 20:39 29:39 30:44 39:44 40:48 49:48 50:53 59:53 60:57 69:57 70:62 79:62 80:66 89:66 90:71 99:71 100:75",
      ],
      ...SIGHT,
    ],
  },
  "Fusion Rifle": {
    statGroupHash: 3050455863,
    maximumValue: 100,
    scaledStats: [
      [
        2961396640,
        100,
        true,
        "0:1000 10:967 20:933 30:833 40:800 50:767 60:667 70:633 80:567 90:533 100:500",
      ],
      [4043523819, 100, false, "0:50 100:100"],
      ...GRIP,
      [
        3871231066,
        100,
        true,
        "0:3 9:4 10:4 19:4 20:4 29:5 30:5 39:5 40:5 49:6 50:6 59:6 60:6 69:7 70:7 79:7 80:7 89:8 90:8 99:8 100:8",
      ],
      ...SIGHT,
    ],
  },
  "Linear Fusion Rifle": {
    statGroupHash: 3832607053,
    maximumValue: 100,
    scaledStats: [
      [2961396640, 100, true, "0:633 100:300"],
      [4043523819, 100, false, "0:20 100:50"],
      ...GRIP,
      [3871231066, 100, true, "0:4 30:5 70:6 100:7"],
      ...SIGHT,
    ],
  },
  "Grenade Launcher": {
    statGroupHash: 1619480249,
    maximumValue: 100,
    scaledStats: [
      [4284893193, 100, true, "0:72 10:90 20:100 30:106 40:113 50:120 60:128 70:140 80:150 90:165 100:180"],
      [3614673599, 100, false, EVEN],
      [2523465841, 100, false, EVEN],
      [155624089, 100, false, EVEN],
      [943549884, 100, false, EVEN],
      [4188031367, 100, false, EVEN],
      [
        3871231066,
        100,
        true,
        "0:1 9:1 10:1 19:1 20:2 29:2 30:3 39:3 40:4 49:4 50:5 59:5 60:6 69:6 70:6 79:6 80:7 89:7 90:7 99:7 100:8",
      ],
      ...SIGHT,
    ],
  },
  "Trace Rifle": {
    statGroupHash: 2599662769,
    maximumValue: 100,
    scaledStats: [
      [4284893193, 100, true, "0:1000 100:1000"],
      [4043523819, 100, false, "0:6 100:10"],
      ...GRIP,
      [3871231066, 100, true, "0:74 100:104"],
      ...SIGHT,
    ],
  },
  "Rocket Launcher": {
    statGroupHash: 3658346844,
    maximumValue: 100,
    scaledStats: [
      [4284893193, 100, true, "0:1 10:5 20:10 30:15 40:15 50:20 60:25 70:30 80:35 90:40 100:60"],
      [3614673599, 100, false, EVEN],
      [2523465841, 100, false, EVEN],
      [155624089, 100, false, EVEN],
      [943549884, 100, false, EVEN],
      [4188031367, 100, false, EVEN],
      [3871231066, 100, true, "20:1 40:2"],
      ...SIGHT,
    ],
  },
  Sword: {
    statGroupHash: 571274494,
    maximumValue: 100,
    scaledStats: [
      [4043523819, 100, false, "0:55 100:90"],
      [2837207746, 100, false, EVEN],
      [3022301683, 100, false, EVEN],
      [209426660, 100, false, EVEN],
      [3736848092, 100, false, EVEN],
      [925767036, 100, true, "0:46 10:48 20:50 30:52 40:54 50:56 60:58 70:60 80:62 90:64 100:66"],
    ],
  },
  Glaive: {
    statGroupHash: 3526013404,
    maximumValue: 100,
    scaledStats: [
      [4284893193, 100, true, "10:45 40:55 70:70 90:80 100:90"],
      [4043523819, 100, false, "0:50 100:100"],
      [1240592695, 100, false, EVEN],
      [1842278586, 100, false, EVEN],
      [943549884, 100, false, EVEN],
      [4188031367, 100, false, EVEN],
      [3871231066, 100, true, "0:4 9:4 10:5 39:5 40:6 69:6 70:7 99:7 100:8"],
      ...SIGHT,
    ],
  },
  "Combat Bow": {
    statGroupHash: 2860930501,
    maximumValue: 100,
    scaledStats: [
      [447667954, 100, true, "0:833 100:500"],
      [4043523819, 100, false, "0:60 100:100"],
      [1591432999, 100, false, EVEN],
      [155624089, 100, false, EVEN],
      [943549884, 100, false, EVEN],
      [4188031367, 100, false, EVEN],
      ...SIGHT,
    ],
  },
  armor: {
    statGroupHash: 1116828683,
    maximumValue: 45,
    scaledStats: [
      [392767087, 45, false, "-42:-42 45:45"],
      [4244567218, 45, false, "-42:-42 45:45"],
      [1735777505, 45, false, "-42:-42 45:45"],
      [144602215, 45, false, "-42:-42 45:45"],
      [1943323491, 45, false, "-42:-42 45:45"],
      [2996146975, 45, false, "-42:-42 45:45"],
    ],
  },
};
