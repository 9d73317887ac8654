export { CLASSES, GENDERS, RACES } from "./definitions/basic-tables.ts";
