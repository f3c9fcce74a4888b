// Why the programme cannot start, said to the person at the terminal.

/**
 * The surroundings (a folder, a database, a setting) do not allow what was asked for. The message is a Vietnamese sentence that
 * says what to do; `src/app` prints it alone, without a stack, and ends with exit code 1.
 */
export class StartRefusal extends Error {
  override name = 'StartRefusal';
}
