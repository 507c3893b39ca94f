/** What a form of service means for the person who asks. */
import type { Form } from '../../domain/form.ts';

export const FORM_MEANINGS: Readonly<Record<Form, string>> = {
  amb: 'docházíte do služby',
  pob: 've službě bydlíte',
  ter: 'služba přijede za vámi',
};
