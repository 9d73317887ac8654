import initSqlJs from "sql.js";

// The yardstick of a database: so many rows of so many bytes of constant text, kept nowhere.
const [rows = 0, bytesARow = 0] = process.argv.slice(2).map(Number);
const { Database } = await initSqlJs();
const database = new Database();
const text = Buffer.alloc(bytesARow, "n");
database.run("BEGIN; CREATE TABLE Plain (id INTEGER PRIMARY KEY NOT NULL, json BLOB)");
const insert = database.prepare("INSERT INTO Plain VALUES (?, CAST(? AS TEXT))");
for (let id = 0; id < rows; id++) insert.run([id, text]);
insert.free();
database.run("COMMIT");
database.export();
