import { test as base } from "./own-stack-test.ts";

export interface PictureOptions {
  /**
   * Whether the browser fetches pictures. Those of one inventory are two thirds of the work of showing it, and most
   * journeys look at words: files that draw pictures of each kind, or wait for one to betray something, say true.
   */
  withPictures: boolean;
}

const NO_PICTURES = "--blink-settings=imagesEnabled=false";

/** A browser that draws boxes where pictures would be, unless they are asked for. */
export const test = base.extend<object, PictureOptions>({
  withPictures: [false, { option: true, scope: "worker" }],
  launchOptions: [
    async ({ launchOptions, withPictures }, use) => {
      const { args = [] } = launchOptions;
      await use(withPictures ? launchOptions : { ...launchOptions, args: [...args, NO_PICTURES] });
    },
    { scope: "worker" },
  ],
});
