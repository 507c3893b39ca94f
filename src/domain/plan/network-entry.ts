/**
 * Basic network of services, základní síť (content/plans/network.csv): what the kraj or town counts on
 * and pays for. Joined to the register by the number of the service.
 *
 * The row of a service with a secret address says nothing of where it is: there is no column for it.
 */
import { z } from 'zod';
import { CapacityUnit } from '../capacity.ts';
import { Form } from '../form.ts';
import { cell, number, oneOf, optional, text, year } from './cell.ts';
import { serviceId, typeCode } from './ids.ts';

export const NetworkEntry = z
  .strictObject({
    service: cell(serviceId),
    /** First year of the network the row is of. One row for a service, year and form. */
    year: cell(year),
    form: cell(oneOf(Form)),
    /** Type as the network's own list has it; may differ from the register, which is then reported. */
    type: cell(typeCode),
    /** Part of the network as its documents call it: "krajská", "místní". */
    layer: cell(text(60)),
    /** Capacity the network counts on, in `unit`; `null`: not given. Never free places. */
    capacity: optional(number(z.int().positive(), 'celé číslo větší než nula')),
    unit: optional(oneOf(CapacityUnit)),
    /** Who pays, in words; no amounts and no places. */
    financing: optional(text(200)),
  })
  .check((context) => {
    const { capacity, unit } = context.value;
    if ((capacity === null) !== (unit === null)) {
      const message =
        'kapacita a její jednotka patří k sobě. Vyplňte oba sloupce (capacity a unit), nebo žádný.';
      context.issues.push({ code: 'custom', path: ['unit'], message, input: context.value });
    }
  });
export type NetworkEntry = z.output<typeof NetworkEntry>;
