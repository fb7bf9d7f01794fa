/** The text of the notices, for the packages that esbuild finds in the bundles. */
export declare function thirdPartyNotices(): Promise<string>;
