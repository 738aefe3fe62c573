import { i18n } from '#i18n';
import type { CsvTable } from '../../../core/exchange/import/csv.ts';
import { CSV_FIELDS, type CsvColumns, type CsvField } from '../../../core/exchange/import/csv-columns.ts';
import { fieldName } from './import-texts.ts';

interface ColumnsFormProps {
  table: CsvTable;
  isOpen: boolean;
  onChange(columns: CsvColumns): void;
}

/** Which column of a table holds what, with what stands in it. */
export function ColumnsForm({ table: { headings, columns, sample }, isOpen, onChange }: ColumnsFormProps) {
  const fieldOf = (column: number) => CSV_FIELDS.find((field) => columns[field] === column);
  return (
    <details class="columns" open={isOpen}>
      <summary>{i18n.t('importing.columns')}</summary>
      <p class="soft">{i18n.t('importing.columnsLead')}</p>
      <ul class="column-list">
        {headings.map((heading, column) => (
          <li key={column} class="column">
            <span class="column-name" dir="auto">
              {heading.replace(/^\uFEFF/u, '') || i18n.t('importing.column', [String(column + 1)])}
            </span>
            <select
              aria-label={i18n.t('importing.holds', [heading || String(column + 1)])}
              value={fieldOf(column) ?? ''}
              onChange={({ currentTarget: { value } }) => onChange(withField(columns, column, value as CsvField | ''))}
            >
              <option value="">{i18n.t('importing.nothing')}</option>
              {CSV_FIELDS.map((field) => (
                <option key={field} value={field}>
                  {fieldName(field)}
                </option>
              ))}
            </select>
            <span class="column-sample soft" dir="auto">
              {sample
                .map((row) => (row[column] ?? '').trim().slice(0, 80))
                .filter((cell) => cell !== '')
                .slice(0, 3)
                .join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** A field stands in one column, and a column holds one. */
function withField(columns: CsvColumns, column: number, field: CsvField | ''): CsvColumns {
  const others = Object.fromEntries(Object.entries(columns).filter(([name, at]) => at !== column && name !== field)) as CsvColumns;
  return field === '' ? others : { ...others, [field]: column };
}
