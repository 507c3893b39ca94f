/** Who can mend what the rules find; sentences shared by many of them. */

export const BY_PROVIDER =
  'The provider mends it by reporting the change to the authority that registered the service (regional office).';

export const BY_REGISTRAR =
  'The authority that registered the service (regional office) mends it in the register.';

export const BY_MPSV = 'MPSV, which keeps the register, mends it; write to it with the ids below.';

export const BY_OPERATOR = 'Whoever runs the catalogue mends it.';
