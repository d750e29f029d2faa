/** `datapackage.json`: what the open data's files hold, for programs. Source: Frictionless Data Package, version 1. */

/** A CSV file of the package and its columns. */
export type DataResource = {
  readonly name: string;
  /** Relative to the package. */
  readonly path: string;
  readonly title: string;
  readonly fields: readonly { readonly name: string; readonly type: string; readonly description: string }[];
  readonly primaryKey: readonly string[];
};

/** The file's text for one or more resources. */
export function datapackage(resources: readonly DataResource[]): string {
  const described = {
    profile: 'tabular-data-package',
    name: 'jisseki',
    title: resources.map(({ title }) => title).join('、'),
    resources: resources.map(({ name, path, title, fields, primaryKey }) => ({
      profile: 'tabular-data-resource',
      name,
      path,
      title,
      format: 'csv',
      mediatype: 'text/csv',
      encoding: 'utf-8',
      dialect: { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true, header: true },
      schema: { fields, primaryKey, missingValues: [''] },
    })),
  };
  return `${JSON.stringify(described, undefined, 2)}\n`;
}
